using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers.Files;

/// <summary>
/// Gives identifiers to all public files without one in the datasets of a collection, not in those of collections in it. Null
/// where files are given none.
/// </summary>
/// <param name="Target">The collection.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GiveFileIdentifiers(ObjectRef Target) : ICommand<RegisteredFiles?>, IBeyondLimits;

internal sealed class GiveFileIdentifiersHandler(FileIdentifierPolicy policy, UnnamedFiles files)
    : IHandle<GiveFileIdentifiers, RegisteredFiles?>
{
    public async Task<RegisteredFiles?> HandleAsync(GiveFileIdentifiers operation, OperationContext context, CancellationToken ct)
    {
        if (!await policy.HoldsBelowAsync(context.Target, ct))
        {
            return null;
        }

        var found = await files.CountAsync(context.Target.Id, ct);
        var given = await files.GiveNextAsync(context, context.Target.Id, after: 0, ct);
        context.AuditDetails = $"{given} of {found} files";
        return new(given, found);
    }
}
