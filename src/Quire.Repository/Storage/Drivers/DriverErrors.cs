using Quire.Domain.Errors;

namespace Quire.Repository.Storage.Drivers;

/// <summary>Refusals about the choice of a store.</summary>
internal static class DriverErrors
{
    public static RepositoryException LabelUnknown(string label) =>
        Refuse.BadRequest("storage.driver.unknown", $"No Storage Driver found for : {label}");
}
