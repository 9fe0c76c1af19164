using Quire.Repository.Operations;
using Quire.Web.Forms;

namespace Quire.Web.Administration.Settings;

/// <summary>The form that sets a setting.</summary>
internal static class SettingForm
{
    /// <summary>Name of the field with the setting whose value its author saw.</summary>
    private const string SeenOf = "of";

    // What opens something is told to nobody, not even to whoever may set it anew.
    private static readonly string[] Secret = ["Key", "Password", "Token", "Secret"];

    /// <summary>Whether the value of a setting is shown to nobody.</summary>
    public static bool IsSecret(string name) => Secret.Any(s => name.Contains(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>The form of a setting somebody chose from the list.</summary>
    public static FormShown Of(string name, IReadOnlyDictionary<string, string> set) =>
        new()
        {
            Values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["name"] = name,
                ["value"] = IsSecret(name) ? "" : set.GetValueOrDefault(name, ""),
            },
        };

    /// <summary>The same with what its author sees of the setting on the page it is on.</summary>
    public static FormShown Seeing(FormShown form, IReadOnlyDictionary<string, string> set)
    {
        var name = form["name"].Trim();
        if (name.Length == 0 || IsSecret(name))
        {
            return form;
        }

        var now = SeenState.Of(set.GetValueOrDefault(name)).ToString();
        return form with
        {
            Values = new Dictionary<string, string>(form.Values, StringComparer.Ordinal)
            {
                [SeenOf] = name,
                [FormShown.Seen] = form[SeenOf] == name ? form.SeenOr(now) : now,
            },
        };
    }

    /// <summary>The value its author saw; null where they saw that of another setting, or of none.</summary>
    public static SeenState? SeenIn(IReadOnlyDictionary<string, string> form, string name) =>
        form.GetValueOrDefault(SeenOf) == name ? SeenState.Read(form.GetValueOrDefault(FormShown.Seen)) : null;
}
