using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Reads why a version was made; empty when nobody said.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Version">The selector, as the wire writes it.</param>
[Open("Published versions are public; the finder hides or refuses the others.")]
public sealed record GetVersionNote(ObjectRef Target, string Version) : IQuery<string>, ITargeted;

internal sealed class GetVersionNoteHandler(VersionFinder finder) : IHandle<GetVersionNote, string>
{
    public async Task<string> HandleAsync(GetVersionNote operation, OperationContext context, CancellationToken ct)
    {
        var selector = VersionSelector.Parse(operation.Version);
        var version = await finder.FindAsync(selector, operation.Version, context, includeDeaccessioned: false, ct);
        return version.VersionNote ?? "";
    }
}
