namespace Quire.Web.About;

/// <summary>What programs are told of the API.</summary>
/// <param name="Address">Where it is, without slash at the end.</param>
public sealed record ApiShown(string Address);
