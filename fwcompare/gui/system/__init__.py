"""The machine below: faults, log, settings, links, background work, an orderly end."""
