using System.Globalization;
using Quire.Domain.Errors;
using Quire.Repository.Accounts;
using Quire.Repository.Storage;

namespace Quire.Repository.Administration;

/// <summary>What can be kept as a setting.</summary>
internal static class SettingRules
{
    private const int MaxName = 200;
    private static readonly string[] Numbers = [SettingNames.MaxFileUploadSize, SettingNames.ZipUploadFilesLimit, SettingNames.ZipDownloadLimit];

    private static readonly string[] Counts =
    [
        SettingNames.PasswordMinLength, SettingNames.PasswordMaxLength, SettingNames.PasswordGoodLength, SettingNames.PasswordConsecutiveDigits,
        SettingNames.PasswordNumberOfCharacteristics,
    ];

    /// <summary>Refuses names and values no database keeps or nobody can find again.</summary>
    public static void MustBeSound(string name, string value)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxName || name.Any(char.IsControl) || value.Contains('\0', StringComparison.Ordinal))
        {
            throw Refuse.BadRequest($"The name of a setting has 1 to {MaxName} characters, and neither name nor value has control characters.");
        }

        if (Numbers.Contains(name) && !long.TryParse(value.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            // Taken as no limit at all it would be noticed when the disk is full.
            throw Refuse.BadRequest($"{name} must be a whole number.");
        }

        if (Counts.Contains(name) && !(int.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 1000))
        {
            throw Refuse.BadRequest($"{name} must be a whole number from 0 to 1000.");
        }

        if (name == SettingNames.PasswordCharacterRules && PasswordRules.Kinds(value) is null)
        {
            throw Refuse.BadRequest($"{name} must be kinds of characters with numbers, such as UpperCase:1,LowerCase:1,Digit:1,Special:1.");
        }

        if (name == SettingNames.ChecksumAlgorithm && !ContentDigests.Known.Contains(value.Trim()))
        {
            throw Refuse.BadRequest($"{name} must be one of {string.Join(", ", ContentDigests.Known)}.");
        }
    }
}
