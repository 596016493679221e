"""The console ``kekhai-cli``: machine output alone on standard output, sentences on standard error."""
