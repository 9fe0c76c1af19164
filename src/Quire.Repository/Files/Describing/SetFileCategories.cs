using Quire.Domain.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Describing;

/// <summary>Adds categories to a file in the draft, or sets them anew.</summary>
[Requires(Permission.EditDataset)]
public sealed record SetFileCategories(ObjectRef File, IReadOnlyList<string> Categories, bool Replace) : ICommand<long>, ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class SetFileCategoriesHandler(FileEdits edits, DraftFiles files) : IHandle<SetFileCategories, long>
{
    public async Task<long> HandleAsync(SetFileCategories operation, OperationContext context, CancellationToken ct)
    {
        var (file, draft, entry) = await edits.OpenAsync(operation.File, context, ct);
        var own = files.Edit(context, draft, entry);
        own.Categories = FileCategories.Tidy(
            operation.Replace ? operation.Categories : own.Categories.Concat(operation.Categories)
        );
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        return file.Id;
    }
}
