using Quire.Web.Forms;

namespace Quire.Web.Administration.Settings;

/// <summary>Settings of the installation.</summary>
/// <param name="Lines">Those that mean something here or are set, by name.</param>
/// <param name="Form">The form that sets one.</param>
/// <param name="Changed">Name of the one just changed; null for none.</param>
/// <param name="Checked">Name of one whose value was found sound and is not set yet; null for none.</param>
public sealed record SettingsShown(IReadOnlyList<SettingLine> Lines, FormShown Form, string? Changed, string? Checked);
