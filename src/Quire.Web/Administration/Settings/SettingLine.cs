namespace Quire.Web.Administration.Settings;

/// <summary>A setting, whether it is set or not.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; null where it is not set, and where the value is secret.</param>
/// <param name="IsSet">Whether it is set.</param>
/// <param name="IsActedOn">Whether it means something here.</param>
public sealed record SettingLine(string Name, string? Value, bool IsSet, bool IsActedOn)
{
    /// <summary>Its name in keys of texts.</summary>
    public string Key => Name.TrimStart(':');
}
