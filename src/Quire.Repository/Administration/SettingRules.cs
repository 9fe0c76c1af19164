using System.Globalization;
using Quire.Repository.Accounts;
using Quire.Repository.Administration.RateLimits;
using Quire.Repository.Metadata.Languages;
using Quire.Repository.Publishing.Curation;
using Quire.Repository.Storage;

namespace Quire.Repository.Administration;

/// <summary>What can be kept as a setting.</summary>
internal static class SettingRules
{
    private const int MaxName = 200;
    private static readonly string[] Numbers =
    [
        SettingNames.MaxFileUploadSize,
        SettingNames.ZipUploadFilesLimit,
        SettingNames.ZipDownloadLimit,
        SettingNames.MetricsCacheMinutes,
        SettingNames.MaxEmbargoMonths,
        SettingNames.MinRetentionMonths,
        SettingNames.ConfirmationMinutes,
        SettingNames.FeedbackSizeLimit,
        SettingNames.ThumbnailImageLimit,
    ];

    private static readonly string[] Counts =
    [
        SettingNames.PasswordMinLength,
        SettingNames.PasswordMaxLength,
        SettingNames.PasswordGoodLength,
        SettingNames.PasswordConsecutiveDigits,
        SettingNames.PasswordNumberOfCharacteristics,
    ];

    /// <summary>Refuses names that mean nothing, all at once.</summary>
    public static void MustBeKnown(IEnumerable<string> names)
    {
        var unknown = names.Where(n => !KnownSettings.Has(n)).ToList();
        if (unknown.Count > 0)
        {
            throw SettingErrors.Unknown(unknown);
        }
    }

    /// <summary>Refuses names and values no database keeps or nobody can find again.</summary>
    public static void MustBeSound(string name, string value)
    {
        if (
            string.IsNullOrWhiteSpace(name)
            || name.Length > MaxName
            || name.Any(char.IsControl)
            || value.Contains('\0', StringComparison.Ordinal)
        )
        {
            throw SettingErrors.Unsound(MaxName);
        }

        if (
            Numbers.Contains(name)
            && !long.TryParse(value.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
        )
        {
            // Taken as no limit at all it would be noticed when the disk is full.
            throw SettingErrors.NoNumber(name);
        }

        if (
            Counts.Contains(name)
            && !(int.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 1000)
        )
        {
            throw SettingErrors.OutOfRange(name);
        }

        if (name == SettingNames.PasswordCharacterRules && PasswordRules.Kinds(value) is null)
        {
            throw SettingErrors.NoCharacterKinds(name);
        }

        if (name == SettingNames.AllowedCurationLabels && CurationLabels.Parse(value) is null)
        {
            throw SettingErrors.NoLabelSets(name);
        }

        if (name == SettingNames.MetadataLanguages && MetadataLanguages.Parse(value) is null)
        {
            throw SettingErrors.NoLanguages(name);
        }

        if (name == SettingNames.ChecksumAlgorithm && !ContentDigests.Known.Contains(value.Trim()))
        {
            throw SettingErrors.NotOneOf(name, ContentDigests.Known);
        }

        if (name == SettingNames.RateLimitTiers && RateLimitRules.Parse(value, null) is null)
        {
            throw SettingErrors.NoTiers(name);
        }

        if (name == SettingNames.RateLimitActions && RateLimitRules.Parse(null, value) is null)
        {
            throw SettingErrors.NoActions(name);
        }

        if (name == SettingNames.MdcStartDate && DayOf(value) is null)
        {
            throw SettingErrors.NoDay(name);
        }
    }

    /// <summary>A day as settings have it, such as <c>2024-01-31</c>; null when it is none.</summary>
    public static DateOnly? DayOf(string? value) =>
        DateOnly.TryParseExact(value?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
