declare module '*.woff2' {
  /** Where the build put the file. */
  const address: string;
  export default address;
}
