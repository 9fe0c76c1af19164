using CsCheck;
using Quire.Domain.Errors;
using Quire.Domain.Files;

namespace Quire.Domain.Tests.Files;

/// <summary>Names and folders of files, whatever somebody sends: none leads elsewhere, all can be kept.</summary>
public sealed class FileNameTests
{
    private static readonly Gen<string> Tricky = Gen.OneOf(
        Gen.String, Pick.Of("..", ".", "/", "\\", "../", "..\\", "C:\\", "a", " ", "\0", "\u0001", "é", "文", "😀", "name.txt", new string('n', 254)).Array[0, 8].Select(p => string.Concat(p)));

    [Fact]
    public void Every_name_sent_becomes_one_that_can_be_kept() => Tricky.Where(IsText).Sample(
        name =>
        {
            var label = FileLabel.FromUpload(name);
            Assert.Equal(label.Trim(), FileLabel.MustBeSound(label));
            Assert.True(IsText(label), "Half a character was cut off.");
        });

    [Fact]
    public void A_long_name_keeps_its_extension_and_whole_characters()
    {
        for (var length = 250; length < 260; length++)
        {
            var label = FileLabel.FromUpload(new string('a', length) + "😀😀.txt");
            Assert.EndsWith(".txt", label, StringComparison.Ordinal);
            Assert.InRange(label.Length, 1, FileLabel.MaxLength);
            Assert.True(IsText(label));
        }
    }

    [Fact]
    public void Every_folder_of_an_archive_becomes_one_that_can_be_kept() => Tricky.Sample(
        folder =>
        {
            var safe = DirectoryLabel.FromArchive(folder);
            Assert.Equal(safe.Trim(), DirectoryLabel.MustBeSound(safe));
            Assert.DoesNotContain("..", safe.Split('/'));
        });

    [Fact]
    public void Every_folder_somebody_chose_is_tidied_or_refused() => Tricky.Sample(
        folder =>
        {
            var thrown = Record.Exception(() =>
            {
                var tidy = DirectoryLabel.MustBeSound(folder);
                Assert.Equal(tidy, DirectoryLabel.MustBeSound(tidy));
                Assert.All(tidy.Split('/'), step => Assert.NotEqual("..", step));
            });
            Assert.True(thrown is null or RepositoryException { Error: RepositoryError.BadRequest }, thrown?.ToString());
        });

    [Fact]
    public void A_free_name_is_free() => Gen.Select(Pick.Of("a", "a.txt", ".hidden", "a.b.c"), Gen.Int[0, 30]).Sample(
        (label, count) =>
        {
            var taken = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i <= count; i++)
            {
                Assert.True(taken.Add(FileLabel.Free(label, taken.Contains)));
            }
        });

    private static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
