using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Intake;
using Quire.Repository.Operations;
using Quire.Repository.Storage.Quotas;

namespace Quire.Repository.Files.Auxiliary;

/// <summary>Keeps something a tool derived from a file beside it, published or not.</summary>
/// <param name="File">The file.</param>
/// <param name="Tag">What it is, by the tool's name for it.</param>
/// <param name="Version">Which version of that.</param>
/// <param name="Upload">The bytes, and what is said of them.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record SaveAuxiliaryFile(ObjectRef File, string Tag, string Version, IAuxiliaryUpload Upload)
    : ICommand<AuxiliaryFileRecord>,
        ITargeted
{
    /// <summary>The most of one file, so that they are listed whole.</summary>
    public const int Most = 1_000;

    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class SaveAuxiliaryFileHandler(
    RepositoryDb db,
    ObjectResolver resolver,
    UploadIntake uploads,
    UploadRules rules,
    UploadLimits quotas,
    FileIntake intake
) : IHandlePrepared<SaveAuxiliaryFile, PreparedAuxiliary, AuxiliaryFileRecord>
{
    private const int LongestName = 255;

    public async Task<PreparedAuxiliary> PrepareAsync(SaveAuxiliaryFile operation, OperationContext context, CancellationToken ct)
    {
        MustFit("formatTag", operation.Tag);
        MustFit("formatVersion", operation.Version);
        await rules.MustBeOnAsync(ct);
        await MustBeFreeAsync((await resolver.ResolveAsync(operation.File, context.Caller, ct)).Id, operation, ct);
        var limits = await uploads.LimitsAsync(context, ct);
        var store = await uploads.StoreOfAsync(context.Target.Id, ct);
        var taken = new List<NewFile>();
        try
        {
            var said = await operation.Upload.ReadAsync(
                async (content, cancel) =>
                    taken.AddRange(await intake.TakeAsync(content with { Unpack = false }, store, limits.After(taken), cancel)),
                ct
            );
            MustFit("origin", said.Origin);
            MustFit("type", said.Type);
            return taken.Count == 1 ? new(taken[0], said, store) : throw AuxiliaryErrors.NoFile();
        }
        catch
        {
            await intake.DiscardAsync(taken, store);
            throw;
        }
    }

    public Task DiscardAsync(SaveAuxiliaryFile operation, PreparedAuxiliary prepared) =>
        intake.DiscardAsync([prepared.File], prepared.Store);

    public async Task<AuxiliaryFileRecord> HandleAsync(
        SaveAuxiliaryFile operation,
        PreparedAuxiliary prepared,
        OperationContext context,
        CancellationToken ct
    )
    {
        var file = (await resolver.ResolveAsync(operation.File, context.Caller, ct)).Id;
        await MustBeFreeAsync(file, operation, ct);
        var (bytes, said) = (prepared.File, prepared.Said);
        await quotas.MustHoldAsync(context.Caller, context.Target, [bytes.Size], ct, beside: true);
        var added = new AuxiliaryFileRecord
        {
            FileId = file,
            FormatTag = operation.Tag,
            FormatVersion = operation.Version,
            Origin = said.Origin,
            IsPublic = said.IsPublic,
            Type = said.Type,
            ContentType = bytes.ContentType,
            Size = bytes.Size,
            ChecksumType = bytes.ChecksumType,
            Checksum = bytes.Checksum,
            Sums = bytes.BlockSums,
            StoreName = bytes.StoreName,
            StorageKey = bytes.StorageKey,
            CreatedAt = context.Now,
            ComparedAt = context.Now,
        };
        db.AuxiliaryFiles.Add(added);
        context.AuditDetails = $"{file} {operation.Tag} {operation.Version}";
        return added;
    }

    private async Task MustBeFreeAsync(long file, SaveAuxiliaryFile operation, CancellationToken ct)
    {
        var (tag, version) = (operation.Tag, operation.Version);
        if (await db.AuxiliaryFiles.AnyAsync(a => a.FileId == file && a.FormatTag == tag && a.FormatVersion == version, ct))
        {
            throw AuxiliaryErrors.Taken(tag, version);
        }

        if (await db.AuxiliaryFiles.CountAsync(a => a.FileId == file, ct) >= SaveAuxiliaryFile.Most)
        {
            throw AuxiliaryErrors.TooMany(file, SaveAuxiliaryFile.Most);
        }
    }

    private static void MustFit(string what, string? text)
    {
        if (text?.Length > LongestName)
        {
            throw AuxiliaryErrors.TooLong(what, LongestName);
        }
    }
}
