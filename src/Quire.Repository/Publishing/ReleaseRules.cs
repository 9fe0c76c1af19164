using Quire.Domain.Errors;
using Quire.Domain.Metadata;
using Quire.Domain.Publishing;
using Quire.Repository.Collections;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Identifiers.Files;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>
/// What must hold of a draft before the public sees it, whether it becomes a version of its own or corrects one.
/// </summary>
internal sealed class ReleaseRules(
    DraftTerms terms,
    SchemaCache schemas,
    DatasetLocks locks,
    ReleaseFiles files,
    FileIdentifierPolicy fileIdentifiers
)
{
    /// <summary>All that must hold of a draft which becomes a version of its own; what does not is refused.</summary>
    /// <param name="context">The operation, on the dataset.</param>
    /// <param name="draft">The newest version, which has to be a draft.</param>
    /// <param name="owners">The collections it lies in, nearest first.</param>
    /// <param name="kind">What it becomes.</param>
    /// <param name="mayLackFiles">Whether whoever publishes may do so without files where the collection asks for them.</param>
    /// <param name="workflowLock">
    /// The lock of the workflow that ran before, which does not stand against the publication; null for none.
    /// </param>
    /// <param name="ct">Cancels.</param>
    public async Task MustBeReadyAsync(
        OperationContext context,
        DatasetVersionRecord draft,
        IReadOnlyList<CollectionRecord> owners,
        ReleaseKind kind,
        bool mayLackFiles,
        long? workflowLock,
        CancellationToken ct
    )
    {
        foreach (var rule in Rules(context, draft, owners, kind, mayLackFiles, workflowLock, ct))
        {
            await rule();
        }
    }

    /// <summary>All that stands against a release, where <see cref="MustBeReadyAsync"/> refuses with the first of it.</summary>
    /// <param name="context">The operation, on the dataset.</param>
    /// <param name="draft">The newest version.</param>
    /// <param name="owners">The collections it lies in, nearest first.</param>
    /// <param name="kind">What it becomes.</param>
    /// <param name="mayLackFiles">Whether whoever publishes may do so without files where the collection asks for them.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<RepositoryError>> ProblemsAsync(
        OperationContext context,
        DatasetVersionRecord draft,
        IReadOnlyList<CollectionRecord> owners,
        ReleaseKind kind,
        bool mayLackFiles,
        CancellationToken ct
    )
    {
        var problems = new List<RepositoryError>();
        foreach (var rule in Rules(context, draft, owners, kind, mayLackFiles, workflowLock: null, ct))
        {
            try
            {
                await rule();
            }
            catch (RepositoryException e)
            {
                problems.Add(e.Error);
            }
        }

        return problems;
    }

    private IEnumerable<Func<Task>> Rules(
        OperationContext context,
        DatasetVersionRecord draft,
        IReadOnlyList<CollectionRecord> owners,
        ReleaseKind kind,
        bool mayLackFiles,
        long? workflowLock,
        CancellationToken ct
    )
    {
        yield return () => RestrictedFilesMustBeExplainedAsync(draft, ct);
        yield return Rule(() => PublishRules.HostMustBePublished(owners[0].Object.PublishedAt is not null, owners[0].Alias));
        yield return Rule(() => TermsMustBeStated(draft));
        yield return () => locks.MustAllowPublicationAsync(context, ct, but: workflowLock);
        yield return Rule(() => PublishRules.MustBeDraft(draft.State, context.Target.Identifier ?? ""));
        yield return Rule(() => PublishRules.FirstMustBeMajor(kind, draft.Sequence > 1));
        if (kind == ReleaseKind.Minor)
        {
            yield return async () =>
                PublishRules.MinorMustKeepFiles(
                    kind,
                    await files.DifferAsync(draft, ct),
                    await files.PreviousIsDeaccessionedAsync(draft, ct)
                );
        }

        yield return () => files.MustBeCheckedAsync(draft, ct);
        yield return Rule(() =>
            PublishRules.MustHaveFiles(RequirementsLookup.AsksForFiles(owners) && !mayLackFiles, draft.FileCount)
        );
        yield return () => MetadataMustBeValidAsync(draft, owners, ct);
        if (kind == ReleaseKind.Major && draft.FileCount > 0)
        {
            yield return () => fileIdentifiers.MustBeMadeAsync(context.Target, ct);
        }
    }

    private static Func<Task> Rule(Action rule) =>
        () =>
        {
            rule();
            return Task.CompletedTask;
        };

    /// <summary>Whoever finds a restricted file of the draft learns how to get it.</summary>
    public async Task RestrictedFilesMustBeExplainedAsync(DatasetVersionRecord draft, CancellationToken ct) =>
        PublishRules.RestrictedFilesMustBeExplained(
            draft.Terms,
            draft.FileCount > 0 && await terms.AnyRestrictedAsync(draft, ct)
        );

    /// <summary>There is a licence, or there are terms.</summary>
    public static void TermsMustBeStated(DatasetVersionRecord draft) => PublishRules.TermsMustBeStated(draft.Terms);

    /// <summary>The metadata are what the installation and the collections above ask for.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="owners">The collections it lies in, nearest first.</param>
    /// <param name="ct">Cancels.</param>
    public async Task MetadataMustBeValidAsync(
        DatasetVersionRecord draft,
        IReadOnlyList<CollectionRecord> owners,
        CancellationToken ct
    )
    {
        var schema = await schemas.GetAsync(ct);
        var requirements = RequirementsLookup.Of(owners, schema);
        MetadataValidator.MustBeValid(MetadataDocumentCodec.Parse(draft.Metadata), schema, requirements);
    }
}
