using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts.Traces;

/// <summary>One kind of what an account has or did, for whoever asks what it is involved in.</summary>
public interface IAccountTraces
{
    /// <summary>Its name, as clients know it, such as <c>datasetCreator</c>.</summary>
    string Element { get; }

    /// <summary>How many there are, and some of them.</summary>
    /// <param name="account">The account.</param>
    /// <param name="page">Which of them.</param>
    /// <param name="ct">Cancels.</param>
    Task<AccountTrace> OfAsync(AccountRecord account, TracePage page, CancellationToken ct);
}
