using Quire.Domain.Accounts;

namespace Quire.Repository.Accounts.Registering;

/// <summary>What the installation says to people who want an account.</summary>
/// <param name="TakesPasswords">Whether accounts with a password are taken.</param>
/// <param name="IsOpen">Whether people may make themselves one that has.</param>
/// <param name="Passwords">What a password must be like.</param>
/// <param name="Terms">The terms of use they accept, which may have markup; null where none are set.</param>
public sealed record SignUpOffer(bool TakesPasswords, bool IsOpen, PasswordPolicy Passwords, string? Terms);
