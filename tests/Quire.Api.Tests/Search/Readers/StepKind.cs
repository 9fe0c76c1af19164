namespace Quire.Api.Tests.Search.Readers;

/// <summary>What can happen to the objects of a <see cref="ChangingWorld"/> that could change who finds what.</summary>
internal enum StepKind
{
    Retitle,
    Publish,
    Withdraw,
    DeleteDraft,
    AddFile,
    ReplaceFile,
    RenameFile,
    RestrictFile,
    DeleteFile,
    Assign,
    Revoke,
    JoinGroup,
    LeaveGroup,
    ChangeAddresses,
    PublishCollection,
    RenameCollection,
    Review,
    CorrectRelease,
    ToggleSuperuser,
    AddDataset,
    DeleteDataset,
    DestroyDataset,
    MoveDataset,
    MoveCollection,
    LinkDataset,
    GiveAccess,
    TakeAccess,
}
