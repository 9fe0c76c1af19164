using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Administration;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Tools;

/// <summary>Lists the external tools of the installation.</summary>
/// <param name="Scope">Only those for <c>dataset</c> or <c>file</c>; null for all.</param>
/// <param name="Type">Only those that are for something, such as <c>preview</c>; null for all.</param>
/// <param name="ContentType">Only those for files of a type; null for all.</param>
[Open("pages show them to everybody")]
public sealed record ListExternalTools(string? Scope = null, string? Type = null, string? ContentType = null)
    : IQuery<IReadOnlyList<ExternalToolRecord>>;

internal sealed class ListExternalToolsHandler(RepositoryDb db) : IHandle<ListExternalTools, IReadOnlyList<ExternalToolRecord>>
{
    public async Task<IReadOnlyList<ExternalToolRecord>> HandleAsync(
        ListExternalTools operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var (scope, type, content) = operation;
        var found = await db
            .ExternalTools.AsNoTracking()
            .Where(t => (scope == null || t.Scope == scope) && (content == null || t.ContentType == content))
            .OrderBy(t => t.Id)
            .ToListAsync(ct);
        return type is null ? found : found.FindAll(t => t.Types.Contains(type));
    }
}
