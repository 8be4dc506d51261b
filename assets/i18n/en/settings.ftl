### Settings: one column of cards, 640 px.

settings-appearance = Appearance
settings-theme = Theme
settings-theme-system = As in the operating system
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast
settings-text-size = Text size
settings-text-smaller = Smaller text
settings-text-larger = Larger text
settings-density = Density
settings-density-comfortable = Comfortable
settings-density-compact = Compact
settings-motion = Motion
settings-motion-full = Transitions are shown
settings-motion-none = No motion
settings-language = Language
settings-language-help = Changes at once. The language of conversations stays.
settings-shortcuts = Shortcuts
settings-shortcuts-search = Search shortcuts
settings-shortcuts-none = No shortcut matches
settings-password = Own password
settings-password-changed = Changed { $date }
settings-remembered = Language, theme and text size are remembered with the account. Density and motion hold until you sign out.

## Shortcuts, by what they do

shortcut-search = Go to the search field
shortcut-next-row = Next row of a list
shortcut-previous-row = Previous row of a list
shortcut-first-row = First row of a list
shortcut-last-row = Last row of a list
shortcut-open = Open or review
shortcut-menu = Menu of the selected conversation
shortcut-unfold = Unfold or fold the entry
shortcut-verdict = Give a verdict
shortcut-value = Give the criterion a value
shortcut-next-criterion = Next criterion
shortcut-previous-criterion = Previous criterion
shortcut-finish-next = Finish and next
shortcut-save = Save
shortcut-undo = Undo
shortcut-redo = Redo
shortcut-flag = Flag
shortcut-next-hit = Next hit
shortcut-previous-hit = Previous hit
shortcut-next-area = Next area
shortcut-previous-area = Previous area
shortcut-notices = Go to the notices at the lower right
shortcut-help = Show the shortcuts
shortcut-close = Close or cancel
shortcut-text-size = Change the text size
shortcut-everywhere = Everywhere
