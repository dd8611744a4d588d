import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MAX_ATTACHMENT_BYTES, SIGNATURE_BYTES, whyNotAttach } from '@vinh-danh/domain/nomination/attachment.rule';
import { axe } from 'jest-axe';
import { FileUpload } from './file-upload';

/** Stands for the browser's request: the test answers it. */
class Request {
  static last: Request;
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  status = 0;
  responseText = '';
  onload?: () => void;
  onerror?: () => void;
  body?: FormData;
  readonly headers: Record<string, string> = {};
  constructor() {
    Request.last = this;
  }
  open() {}
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  send(body: FormData) {
    this.body = body;
  }
}

const PDF = new File(['%PDF-1.7 biên bản'], 'bien-ban.pdf');
const onAnswer = jest.fn(() => []);

function show() {
  return render(
    <MantineProvider>
      <FileUpload
        beginningBytes={SIGNATURE_BYTES}
        check={(file) => whyNotAttach(file, 0)}
        extensions={['pdf', 'docx']}
        fields={{ dossierId: 'dossier-1' }}
        label="Biên bản họp"
        maxBytes={MAX_ATTACHMENT_BYTES}
        onAnswer={onAnswer}
        url="/attachments"
      />
    </MantineProvider>,
  );
}
const choose = (file: File) => userEvent.setup({ applyAccept: false }).upload(screen.getByLabelText('Biên bản họp'), file);

beforeEach(() => {
  Object.assign(globalThis, { XMLHttpRequest: Request });
  // jsdom cannot read a file as bytes yet.
  File.prototype.slice = function slice(this: File) {
    return { arrayBuffer: async () => new TextEncoder().encode(this.name.startsWith('bien') ? '%PDF-1.7' : 'MZ').buffer } as Blob;
  };
});

describe('sending a file', () => {
  it('says what it takes before a file is chosen', () => {
    show();
    expect(screen.getByLabelText('Biên bản họp')).toHaveAccessibleDescription('Nhận tệp pdf, docx, mỗi tệp không quá 10 MB.');
  });

  it('sends nothing that the rule refuses', async () => {
    show();
    await choose(new File(['MZ'], 'virus.pdf'));
    expect(await screen.findByRole('alert')).toHaveTextContent('không thuộc loại được nhận');
    expect(Request.last?.body).toBeUndefined();
  });

  it('shows how far it is, and that it is done', async () => {
    show();
    await choose(PDF);
    await waitFor(() => expect(Request.last.body?.get('dossierId')).toBe('dossier-1'));
    expect(Request.last.headers['apollo-require-preflight']).toBe('true');
    act(() => Request.last.upload.onprogress?.({ loaded: 1, total: 4 }));
    expect(screen.getByRole('status')).toHaveTextContent('Đang tải lên bien-ban.pdf: 25%');
    Object.assign(Request.last, { status: 201, responseText: '{"id":"attachment-1"}' });
    await act(async () => Request.last.onload?.());
    expect(screen.getByRole('status')).toHaveTextContent('Đã tải lên bien-ban.pdf');
    expect(onAnswer).toHaveBeenCalledWith(201, { id: 'attachment-1' });
  });

  it('says when the connection broke', async () => {
    show();
    await choose(PDF);
    await waitFor(() => expect(Request.last.body).toBeDefined());
    await act(async () => Request.last.onerror?.());
    expect(screen.getByRole('status')).toHaveTextContent('Không tải lên được bien-ban.pdf');
  });

  it('takes a dropped file too', async () => {
    const { container } = show();
    fireEvent.drop(container.querySelector('.upload') as Element, { dataTransfer: { files: [PDF] } });
    await waitFor(() => expect(Request.last.body?.get('file')).toBeInstanceOf(File));
  });

  it('has no violation that axe can find', async () => {
    const { container } = show();
    expect(await axe(container)).toHaveNoViolations();
  });
});
