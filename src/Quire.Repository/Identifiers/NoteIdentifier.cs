using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Identifiers;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>Notes what a dataset's identifier has become at its provider.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Pid">The identifier. Nothing is noted where the dataset has another by now.</param>
/// <param name="State">What it is there.</param>
[RequiresSuperuser]
public sealed record NoteIdentifier(ObjectRef Target, PersistentId Pid, IdentifierState State) : ICommand, ITargeted
{
    /// <summary>Whether there is something to note.</summary>
    internal static bool IsNews(DatasetRecord dataset, IdentifierState state) =>
        state switch
        {
            IdentifierState.Reserved => dataset.IdentifierReservedAt is null,
            IdentifierState.Registered => !dataset.IdentifierRegistered,
            _ => false,
        };

    /// <summary>Writes it to the dataset the operation is on, as long as that has the identifier.</summary>
    internal static Task WriteAsync(
        RepositoryDb db,
        OperationContext context,
        PersistentId pid,
        IdentifierState state,
        CancellationToken ct
    )
    {
        if (context.Target.PersistentKey != pid.Key)
        {
            return Task.CompletedTask;
        }

        // Not through the tracked record: its revision is for editors, who need not care.
        var dataset = db.Datasets.Where(d => d.Id == context.Target.Id);
        return state switch
        {
            IdentifierState.Registered => dataset.ExecuteUpdateAsync(
                set => set.SetProperty(d => d.IdentifierRegistered, true),
                ct
            ),
            IdentifierState.Reserved => dataset.ExecuteUpdateAsync(
                set => set.SetProperty(d => d.IdentifierReservedAt, (DateTime?)context.Now),
                ct
            ),
            _ => dataset.ExecuteUpdateAsync(set => set.SetProperty(d => d.IdentifierReservedAt, (DateTime?)null), ct),
        };
    }
}

internal sealed class NoteIdentifierHandler(RepositoryDb db) : IHandle<NoteIdentifier>
{
    public Task HandleAsync(NoteIdentifier operation, OperationContext context, CancellationToken ct) =>
        NoteIdentifier.WriteAsync(db, context, operation.Pid, operation.State, ct);
}
