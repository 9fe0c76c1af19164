using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Imports;

/// <summary>Refuses what is no file or folder in the folder for imports, before anything is made for it.</summary>
/// <param name="Path">A file or folder in the folder for imports.</param>
[RequiresSuperuser]
[RequiresAccount]
public sealed record CheckImportPath(string? Path) : IQuery<bool>;

internal sealed class CheckImportPathHandler(ImportFolder folder) : IHandle<CheckImportPath, bool>
{
    public Task<bool> HandleAsync(CheckImportPath operation, OperationContext context, CancellationToken ct)
    {
        _ = folder.Root();
        return folder.Find(operation.Path ?? "") is null
            ? throw ImportErrors.PathNotFound(operation.Path ?? "")
            : Task.FromResult(true);
    }
}
