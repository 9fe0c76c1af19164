namespace Quire.Api.Tests.Search.Readers;

/// <summary>
/// One change. Its numbers choose among what there is when it is made, so that a sequence means something with any of its steps
/// left out.
/// </summary>
internal sealed record RandomStep(StepKind Kind, int A, int B, int C)
{
    // How often each kind comes: roles and versions decide who finds what, the rest makes things for them to decide about.
    private static readonly (StepKind Kind, int Weight)[] Weights =
    [
        (StepKind.Retitle, 8),
        (StepKind.Publish, 12),
        (StepKind.Withdraw, 9),
        (StepKind.DeleteDraft, 5),
        (StepKind.AddFile, 6),
        (StepKind.ReplaceFile, 2),
        (StepKind.RenameFile, 4),
        (StepKind.RestrictFile, 6),
        (StepKind.DeleteFile, 4),
        (StepKind.Assign, 16),
        (StepKind.Revoke, 14),
        (StepKind.JoinGroup, 8),
        (StepKind.LeaveGroup, 5),
        (StepKind.ChangeAddresses, 2),
        (StepKind.PublishCollection, 2),
        (StepKind.RenameCollection, 1),
        (StepKind.Review, 3),
        (StepKind.CorrectRelease, 2),
        (StepKind.ToggleSuperuser, 1),
        (StepKind.AddDataset, 1),
        (StepKind.DeleteDataset, 2),
        (StepKind.DestroyDataset, 1),
        (StepKind.MoveDataset, 4),
        (StepKind.MoveCollection, 2),
        (StepKind.LinkDataset, 1),
        (StepKind.GiveAccess, 4),
        (StepKind.TakeAccess, 3),
        (StepKind.SetEmbargo, 4),
        (StepKind.LiftEmbargo, 2),
        (StepKind.SetRetention, 1),
        (StepKind.LiftRetention, 1),
        (StepKind.RedefineRole, 5),
        (StepKind.ChangeDomains, 2),
        (StepKind.CloseAccount, 1),
        (StepKind.OpenPreview, 4),
        (StepKind.ClosePreview, 1),
        (StepKind.LimitCollection, 7),
        (StepKind.OpenCollection, 3),
    ];

    private static readonly StepKind[] Drawn = [.. Weights.SelectMany(w => Enumerable.Repeat(w.Kind, w.Weight))];

    private const int Shortest = 3;
    private const int Longest = 6;

    /// <summary>How many sequences follow each other in one world.</summary>
    public const int ChainLength = 8;

    /// <summary>
    /// The sequences a seed stands for, each of which begins where the one before it ended: making a world costs as much as many
    /// changes of it, and what happened long ago still matters.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<RandomStep>> Chain(int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable
                .Range(0, ChainLength)
                .Select(_ => Enumerable.Range(0, random.Next(Shortest, Longest + 1)).Select(_ => Draw(random)).ToList()),
        ];
    }

    private static RandomStep Draw(Random random) =>
        new(Drawn[random.Next(Drawn.Length)], random.Next(1000), random.Next(1000), random.Next(1000));
}
