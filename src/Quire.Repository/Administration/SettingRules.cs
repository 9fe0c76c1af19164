using Quire.Domain.Errors;

namespace Quire.Repository.Administration;

/// <summary>What can be kept as a setting.</summary>
internal static class SettingRules
{
    private const int MaxName = 200;

    /// <summary>Refuses names and values no database keeps or nobody can find again.</summary>
    public static void MustBeSound(string name, string value)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxName || name.Any(char.IsControl) || value.Contains('\0', StringComparison.Ordinal))
        {
            throw Refuse.BadRequest($"The name of a setting has 1 to {MaxName} characters, and neither name nor value has control characters.");
        }
    }
}
