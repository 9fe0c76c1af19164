using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers.Files;

/// <summary>Gives a public file an identifier of its own. False when it has one already.</summary>
/// <param name="File">The file.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GiveFileIdentifier(ObjectRef File) : ICommand<bool>, IBeyondLimits
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class GiveFileIdentifierHandler(ObjectResolver resolver, FileIdentifierPolicy policy, FileIdentifiers identifiers)
    : IHandle<GiveFileIdentifier, bool>
{
    public async Task<bool> HandleAsync(GiveFileIdentifier operation, OperationContext context, CancellationToken ct)
    {
        var file = await resolver.ResolveHiddenAsync(operation.File, ct);
        if (!await policy.HoldsBelowAsync(context.Target, ct))
        {
            throw IdentifierErrors.FilesHaveNone();
        }

        if (file.PersistentId is not null)
        {
            return false;
        }

        if (file.PublishedAt is null)
        {
            throw IdentifierErrors.FileNotPublic();
        }

        await policy.MustBeMadeAsync(context.Target, ct);
        if ((await identifiers.GiveAsync(context, [file], ct)).Files == 0)
        {
            throw IdentifierErrors.NoneBelow(context.Target.PersistentId!.ToString());
        }

        context.AuditDetails = $"{file.Id} {file.PersistentId}";
        return true;
    }
}
