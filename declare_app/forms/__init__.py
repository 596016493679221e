"""How a declaration is asked: data files into typed definitions."""
