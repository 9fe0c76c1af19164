using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Identifiers;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>
/// Chooses the field whose date a dataset is cited with, in every version of it. Gives the label of the field; empty for the date
/// of publication.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Field">Name of a field of dates, at top level or in a compound; null for the date of publication.</param>
[Requires(Permission.PublishDataset)]
[RequiresAccount]
public sealed record SetCitationDate(ObjectRef Target, string? Field) : ICommand<string>, ITargeted;

internal sealed class SetCitationDateHandler(RepositoryDb db, SchemaCache schemas, IdentifierUpkeep identifiers)
    : IHandle<SetCitationDate, string>
{
    public async Task<string> HandleAsync(SetCitationDate operation, OperationContext context, CancellationToken ct)
    {
        var field = operation.Field is { } name ? await DateFieldAsync(name, ct) : null;
        var dataset = await db.Datasets.Include(d => d.Object).SingleAsync(d => d.Id == context.Target.Id, ct);
        dataset.CitationDateField = field?.Name;
        // Exports are rendered anew for another revision of the dataset.
        dataset.Revision++;
        if (dataset.Object.PublishedAt is not null)
        {
            // The year is among what the provider of the identifier makes public.
            await identifiers.PublishedAsync(context, dataset, ct);
        }

        context.Changed(OutboxKind.Dataset, dataset.Id);
        context.AuditDetails = field?.Name ?? ":publicationDate";
        return field?.Title ?? "";
    }

    private async Task<FieldType> DateFieldAsync(string name, CancellationToken ct)
    {
        if (!(await schemas.GetAsync(ct)).TryGetField(name, out var field))
        {
            throw DatasetErrors.CitationFieldUnknown(name);
        }

        return field.Kind == FieldKind.Date ? field : throw DatasetErrors.CitationFieldNoDate(name);
    }
}
