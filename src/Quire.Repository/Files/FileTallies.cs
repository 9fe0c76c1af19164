namespace Quire.Repository.Files;

/// <summary>How many files a version has, in all and by what they have in common.</summary>
public sealed record FileTallies(
    long Total,
    IReadOnlyDictionary<string, long> ByContentType,
    IReadOnlyDictionary<string, long> ByCategory,
    IReadOnlyDictionary<string, long> ByTabularTag,
    IReadOnlyDictionary<string, long> ByAccessStatus
);
