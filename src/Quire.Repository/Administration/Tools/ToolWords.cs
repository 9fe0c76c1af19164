using System.Text.RegularExpressions;

namespace Quire.Repository.Administration.Tools;

/// <summary>The words that stand for what a tool is told.</summary>
internal static partial class ToolWords
{
    public const string FileId = "{fileId}";
    public const string FilePid = "{filePid}";
    public const string SiteUrl = "{siteUrl}";
    public const string ApiToken = "{apiToken}";
    public const string DatasetId = "{datasetId}";
    public const string DatasetPid = "{datasetPid}";
    public const string DatasetVersion = "{datasetVersion}";
    public const string FileMetadataId = "{fileMetadataId}";
    public const string LocaleCode = "{localeCode}";

    /// <summary>Those that have no meaning for a dataset.</summary>
    public static readonly IReadOnlyList<string> OfFiles = [FileId, FilePid, FileMetadataId];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        .. OfFiles,
        SiteUrl,
        ApiToken,
        DatasetId,
        DatasetPid,
        DatasetVersion,
        LocaleCode,
    ];

    /// <summary>The words in a text.</summary>
    public static IEnumerable<string> In(string text) => Word().Matches(text).Select(m => m.Value);

    /// <summary>A text with the values its words stand for; nothing where there is no value.</summary>
    public static string Fill(string text, Func<string, string?> value) =>
        Word()
            .Replace(
                text,
                m =>
                    Uri.EscapeDataString(value(m.Value) ?? "")
                        .Replace("%3A", ":", StringComparison.Ordinal)
                        .Replace("%2F", "/", StringComparison.Ordinal)
            );

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
