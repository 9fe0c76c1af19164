namespace Quire.Repository.Data.Administration;

/// <summary>A setting changed while running, by its wire name such as <c>:BlockedApiPolicy</c>.</summary>
public sealed class SettingRecord
{
    public required string Name { get; set; }

    public required string Value { get; set; }
}
