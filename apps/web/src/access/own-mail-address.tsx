import { useMutation } from '@apollo/client/react';
import { useViewer } from '../app/viewer';
import { MailAddressForm } from './mail-address-form';
import { SetOwnMailAddressDocument } from './own-mail-address.generated';

/** Where the viewer's own mail goes. */
export function OwnMailAddress({ onKept }: { onKept?: () => void }) {
  const { mailAddress } = useViewer();
  const [keep, { data, error, loading }] = useMutation(SetOwnMailAddressDocument);
  const send = async (address: string) => {
    const answer = await keep({ variables: { address } });
    const isKept = answer.data?.setOwnMailAddress.refusals.length === 0;
    if (isKept) onKept?.();
    return isKept;
  };
  return (
    <MailAddressForm
      address={mailAddress ?? null}
      busy={loading}
      error={error}
      onKeep={send}
      refusals={data?.setOwnMailAddress.refusals ?? []}
    />
  );
}
