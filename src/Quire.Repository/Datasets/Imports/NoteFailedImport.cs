using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Imports;

/// <summary>Notes why a file of an import did not come in.</summary>
[Open("runs by a job alone; no endpoint reaches it")]
public sealed record NoteFailedImport(ImportStep Step, string Reason) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Imports;
}

internal sealed class NoteFailedImportHandler(ImportSteps steps) : IHandle<NoteFailedImport>
{
    public Task HandleAsync(NoteFailedImport operation, OperationContext context, CancellationToken ct) =>
        steps.FailedAsync(operation.Step, operation.Reason, context, ct);
}
