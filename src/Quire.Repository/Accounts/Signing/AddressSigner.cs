namespace Quire.Repository.Accounts.Signing;

/// <summary>
/// Signs addresses for an account: gives the parameters that say who signed, for how long and for which method, with the
/// signature.
/// </summary>
/// <param name="target">Path and query, as they are sent.</param>
/// <param name="method">HTTP method.</param>
/// <param name="until">Until when, in UTC.</param>
internal delegate string AddressSigner(string target, string method, DateTime until);
