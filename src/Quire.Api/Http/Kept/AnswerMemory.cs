using System.Globalization;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Keeping;
using Quire.Repository.Operations;
using Quire.Repository.Search.Index;

namespace Quire.Api.Http.Kept;

/// <summary>
/// Answers made before, found again by what is asked and by what the caller may do on what it is about. Giving one counts as
/// running its operations.
/// </summary>
internal sealed class AnswerMemory(KeptValues values, KeptPermissions permissions, ISearchIndex index)
{
    // What an answer needs in memory besides its body and its question, about.
    private const int Overhead = 400;

    /// <summary>The newest change. Asked for before an answer is made, and given back with it.</summary>
    public long NewestChange => values.NewestChange;

    /// <summary>
    /// What is asked, with what it depends on beside the request. Taken before the answer is made, for the index follows changes
    /// a moment after others hear of them.
    /// </summary>
    public string QuestionOf(KeptAs kept, string request) =>
        kept == KeptAs.Found ? string.Create(CultureInfo.InvariantCulture, $"{request}\n{index.Visible}") : request;

    /// <summary>The answer this caller would get to this question, if it is kept and stands.</summary>
    public bool TryGet(KeptAs kept, string request, Caller caller, out KeptAnswer answer)
    {
        answer = null!;
        if (KeyOf(kept, request, caller) is not { } key || !values.TryGet(key, out answer))
        {
            return false;
        }

        OperationMetrics.Kept(answer.Operations);
        return true;
    }

    /// <summary>Keeps an answer for those who would get the same one.</summary>
    public void Keep(KeptAs kept, string request, Caller caller, KeptAnswer answer, OperationTrace trace, long readAt)
    {
        var targets = trace.Operations.Select(o => o.Target).OfType<RepositoryObject>().DistinctBy(t => t.Id).ToList();
        var bytes = answer.Body.Length + (request.Length * 2) + Overhead;
        if (kept == KeptAs.Installation)
        {
            if (targets.Count == 0)
            {
                values.Keep(new AnswerKey(request, Permission.None), answer, [], readAt, bytes, trace.Until);
            }

            return;
        }

        if (kept == KeptAs.Found)
        {
            values.Keep(KeyFor(request, caller), answer, [Shown.Anything, .. trace.Further], readAt, bytes, trace.Until);
            return;
        }

        // One that is about several things, or about none, is not what the rule speaks of.
        if (targets is not [var target])
        {
            return;
        }

        var held = trace.Operations.First(o => o.Target is not null).Held;
        var shows = target.WithAncestors();
        values.Keep(request, new AnswerTarget(target.Id), shows, readAt, request.Length * 2);
        values.Keep(
            IsForCaller(kept) ? KeyFor(request, caller) : new AnswerKey(request, held),
            answer,
            kept is KeptAs.Target or KeptAs.TargetForCaller
                ? [.. shows, .. trace.Further]
                : [.. shows, Shown.ContentsOf(target.Id), .. trace.Further],
            readAt,
            bytes,
            trace.Until
        );
    }

    private static bool IsForCaller(KeptAs kept) => kept is KeptAs.ContentsForCaller or KeptAs.TargetForCaller;

    // Somebody who was a superuser, or belonged to other groups, a moment ago was somebody else.
    private static AnswerKey KeyFor(string request, Caller caller) =>
        new(
            request,
            caller.IsSuperuser ? Permission.All : Permission.None,
            string.Join('\n', caller.Assignees.Prepend(caller.Identifier))
        );

    private AnswerKey? KeyOf(KeptAs kept, string request, Caller caller) =>
        kept switch
        {
            KeptAs.Installation => new(request, Permission.None),
            // Part of the truth would be taken for all of it.
            KeptAs.Found => index.NeedsRebuild ? null : KeyFor(request, caller),
            _ when IsForCaller(kept) => KeyFor(request, caller),
            _ => values.TryGet(request, out AnswerTarget target) && permissions.TryGet(caller, target.Id, out var held)
                ? new(request, held)
                : null,
        };
}
