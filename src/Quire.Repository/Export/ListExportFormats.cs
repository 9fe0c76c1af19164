using Quire.Exports;
using Quire.Repository.Operations;

namespace Quire.Repository.Export;

/// <summary>Lists the metadata formats datasets can be exported in.</summary>
[Open("what the installation offers is for everybody")]
public sealed record ListExportFormats : IQuery<IReadOnlyList<IExporter>>;

internal sealed class ListExportFormatsHandler : IHandle<ListExportFormats, IReadOnlyList<IExporter>>
{
    public Task<IReadOnlyList<IExporter>> HandleAsync(
        ListExportFormats operation,
        OperationContext context,
        CancellationToken ct
    ) => Task.FromResult<IReadOnlyList<IExporter>>(Exporters.BuiltIn.All);
}
