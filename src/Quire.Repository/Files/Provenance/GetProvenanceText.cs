using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Provenance;

/// <summary>Reads what the newest version says, in words, of where a file comes from.</summary>
[Requires(Permission.EditDataset)]
public sealed record GetProvenanceText(ObjectRef File) : IQuery<string>, ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class GetProvenanceTextHandler(ProvenanceSwitch collects, ObjectResolver resolver, FileLookup lookup)
    : IHandle<GetProvenanceText, string>
{
    public async Task<string> HandleAsync(GetProvenanceText operation, OperationContext context, CancellationToken ct)
    {
        await collects.MustBeOnAsync(ct);
        var file = await resolver.ResolveAsync(operation.File, context.Caller, ct);
        var found = await lookup.FindAsync(file.Id, new VersionSelector.Latest(), context, includeDeaccessioned: true, ct);
        return found?.Entry.ProvenanceText ?? throw ProvenanceErrors.NoText();
    }
}
