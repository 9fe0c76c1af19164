using Quire.Domain.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Files.Describing;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Tables;

/// <summary>Adds tags to a table in the draft, or sets them anew.</summary>
[Requires(Permission.EditDataset)]
public sealed record SetTabularTags(ObjectRef File, IReadOnlyList<string> Tags, bool Replace) : ICommand<long>, ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class SetTabularTagsHandler(FileEdits edits, DraftFiles files) : IHandle<SetTabularTags, long>
{
    public async Task<long> HandleAsync(SetTabularTags operation, OperationContext context, CancellationToken ct)
    {
        var (file, draft, entry) = await edits.OpenAsync(operation.File, context, ct);
        if (entry.ContentId is null)
        {
            throw TableErrors.OnlyTables();
        }

        var own = files.Edit(context, draft, entry);
        own.TabularTags = FileCategories.Tags(operation.Replace ? operation.Tags : own.TabularTags.Concat(operation.Tags));
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        return file.Id;
    }
}
