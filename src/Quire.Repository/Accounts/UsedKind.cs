namespace Quire.Repository.Accounts;

/// <summary>What is used.</summary>
internal enum UsedKind
{
    Account,
    Token,
    Session,
}
