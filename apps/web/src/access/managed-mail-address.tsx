import { useMutation } from '@apollo/client/react';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { MailAddressForm } from './mail-address-form';
import { type ManagedAccountFragment, SetMailAddressDocument } from './managed-account-page.generated';

/** Where the mail of an account goes, set by its administrator. */
export function ManagedMailAddress({ account }: { account: ManagedAccountFragment }) {
  const { key, renew } = useIdempotencyKey(`mail-address.${account.id}`);
  const [keep, { data, error, loading }] = useMutation(SetMailAddressDocument);
  const send = async (address: string) => {
    const answer = await keep({ variables: { input: { accountId: account.id, address, idempotencyKey: key } } });
    renew();
    return answer.data?.setMailAddress.refusals.length === 0;
  };
  return (
    <MailAddressForm
      address={account.mailAddress ?? null}
      busy={loading}
      error={error}
      onKeep={send}
      refusals={data?.setMailAddress.refusals ?? []}
    />
  );
}
