using Quire.Domain.Errors;

namespace Quire.Repository.Storage.Quotas;

/// <summary>Refusals of what exceeds a limit of a dataset or collection, and of limits that are none.</summary>
internal static class QuotaErrors
{
    public static RepositoryException Exceeded(string size, string left) =>
        Refuse.TooLarge("storage.quota.exceeded", $"This file (size {size}) exceeds the remaining storage quota of {left}.");

    public static RepositoryException TooManyFiles(int added, int left) =>
        Refuse.TooLarge("storage.file-count.exceeded", $"The dataset cannot take {added} more files: its limit leaves {left}.");

    public static RepositoryException CountNegative(int limit) =>
        Refuse.BadRequest("storage.file-count.negative", $"The number of files must be 0 or more, not {limit}.");
}
