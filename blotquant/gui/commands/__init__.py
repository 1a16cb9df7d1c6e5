"""What menus, keys and buttons do: labelled edits of what is chosen in a session."""
