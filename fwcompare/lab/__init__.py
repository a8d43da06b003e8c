"""How it is measured: programs of their own that time, count and weigh on this machine."""
