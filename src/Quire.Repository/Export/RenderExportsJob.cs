using System.Globalization;
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

    /// <summary>Asks for the work. Not a job of the dataset: its next publication need not wait for the exports of this one.</summary>
    public static void Enqueue(OperationContext context, long dataset) =>
        context.Enqueue(JobKind, dataset.ToString(CultureInfo.InvariantCulture));

    public async Task RunAsync(JobRun job, CancellationToken ct)
    {
        var dataset = new ObjectRef.Dataset(long.Parse(job.Payload, CultureInfo.InvariantCulture));
        foreach (var exporter in Exporters.BuiltIn.All)
        {
            try
            {
                await gate.RunAsync(new ExportDataset(dataset, exporter.Name), Caller.System, ct);
            }
            catch (RepositoryException)
            {
                // Deleted or withdrawn meanwhile: nobody will ask.
                return;
            }
        }
    }
}
