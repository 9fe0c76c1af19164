using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Exports;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Export;

/// <summary>Renders the exports of a newly released version before somebody asks for them.</summary>
internal sealed class RenderExportsJob(OperationGate gate) : IJobHandler
{
    public const string JobKind = "RenderExports";

    public string Kind => JobKind;

    public async Task RunAsync(JobRun job, CancellationToken ct)
    {
        foreach (var exporter in Exporters.BuiltIn.All)
        {
            try
            {
                await gate.RunAsync(new ExportDataset(new ObjectRef.Dataset(job.ObjectId!.Value), exporter.Name), Caller.System, ct);
            }
            catch (RepositoryException)
            {
                // Deleted or withdrawn meanwhile: nobody will ask.
                return;
            }
        }
    }
}
