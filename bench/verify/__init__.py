"""How long `inv verify` takes for thousands of files, in a folder and from a web server on this machine."""
