using Quire.Web.Forms;

namespace Quire.Web.Administration.Settings;

/// <summary>Settings of the installation.</summary>
/// <param name="Set">Those that are set, by name; null for values that are secret.</param>
/// <param name="Form">The form that sets one.</param>
/// <param name="Changed">Name of the one just changed; null for none.</param>
public sealed record SettingsShown(IReadOnlyList<(string Name, string? Value)> Set, FormShown Form, string? Changed);
