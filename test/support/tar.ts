/** A tar archive (POSIX.1-1988, ustar) of files with their data. */
export function tar(files: readonly { readonly name: string; readonly data: Uint8Array | string }[]): Buffer {
  const blocks = files.flatMap(({ name, data }) => {
    const bytes = Buffer.from(data);
    return [header(Buffer.from(name), bytes.length), bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function header(name: Buffer, size: number): Buffer {
  const block = Buffer.alloc(512);
  name.copy(block, 0, 0, 100);
  block.write('0000644\0', 100, 'latin1');
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  block.fill(0x20, 148, 156);
  block.write('0', 156, 'latin1');
  block.write('ustar\x0000', 257, 'latin1');
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}
