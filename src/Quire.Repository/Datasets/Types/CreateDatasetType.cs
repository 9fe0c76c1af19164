using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Texts;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Types;

/// <summary>Adds a type datasets can be of. Collections must allow it before it is used.</summary>
[RequiresAccount]
[RequiresSuperuser]
public sealed record CreateDatasetType(DatasetTypeInput Input) : ICommand<DatasetTypeView>, IExclusive
{
    // What becomes of licences meanwhile counts too.
    public string TurnOf(Caller caller) => Turns.Licenses;
}

internal sealed class CreateDatasetTypeHandler(RepositoryDb db, DatasetTypeParts parts)
    : IHandle<CreateDatasetType, DatasetTypeView>
{
    public async Task<DatasetTypeView> HandleAsync(CreateDatasetType operation, OperationContext context, CancellationToken ct)
    {
        var input = operation.Input;
        var (name, displayName) = Sound(input);
        if (await db.DatasetTypes.AnyAsync(t => t.Name == name, ct))
        {
            throw DatasetTypeErrors.Taken(name);
        }

        var licenses = await parts.LicensesAsync(input.Licenses, ct);
        var type = new DatasetTypeRecord
        {
            Name = name,
            DisplayName = displayName,
            Description = input.Description,
            BlockNames = await parts.BlocksAsync(input.Blocks, ct),
            LicenseIds = [.. licenses.Select(l => l.Id)],
        };
        db.DatasetTypes.Add(type);
        await db.SaveChangesAsync(ct);
        context.AuditDetails = name;
        context.Changed(OutboxKind.Installation, 0);
        return new(DatasetTypes.Of(type), [.. licenses.Select(l => l.Name)]);
    }

    private static (string Name, string DisplayName) Sound(DatasetTypeInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Name))
        {
            throw DatasetTypeErrors.NameMissing();
        }

        if (string.IsNullOrWhiteSpace(input.DisplayName))
        {
            throw DatasetTypeErrors.DisplayNameMissing();
        }

        if (DatasetTypeParts.IsNumber(input.Name))
        {
            throw DatasetTypeErrors.NameIsNumber();
        }

        // Lists of types are written with commas, addresses with slashes.
        if (input.Name != input.Name.Trim() || input.Name.AsSpan().ContainsAny(',', '/'))
        {
            throw DatasetTypeErrors.NameMalformed(input.Name);
        }

        TextLimits.DatasetTypeName.MustAllow(input.Name);
        TextLimits.DatasetTypeDisplayName.MustAllow(input.DisplayName);
        TextLimits.DatasetTypeDescription.MustAllow(input.Description);
        return (input.Name, input.DisplayName);
    }
}
