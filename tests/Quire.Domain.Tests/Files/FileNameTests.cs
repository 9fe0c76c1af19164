using CsCheck;
using Quire.Domain.Errors;
using Quire.Domain.Files;

namespace Quire.Domain.Tests.Files;

/// <summary>Names and folders of files, whatever somebody sends: none leads elsewhere, all can be kept.</summary>
public sealed class FileNameTests
{
    private static readonly Gen<string> Tricky = Gen.OneOf(
        Gen.String,
        Pick.Of(
                "..",
                ".",
                "/",
                "\\",
                "../",
                "..\\",
                "C:\\",
                "a",
                " ",
                "\0",
                "\u0001",
                "é",
                "文",
                "😀",
                "\u202E",
                "\u200D",
                "\u2066",
                "\u00AD",
                "name.txt",
                new string('n', 254)
            )
            .Array[0, 8]
            .Select(p => string.Concat(p))
    );

    [Fact]
    public void Every_name_sent_becomes_one_that_can_be_kept() =>
        Tricky
            .Where(IsText)
            .Sample(name =>
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
    public void Every_folder_of_an_archive_becomes_one_that_can_be_kept() =>
        Tricky.Sample(folder =>
        {
            var safe = FromArchive(folder);
            Assert.Equal(safe.Trim(), DirectoryLabel.MustBeSound(safe));
            Assert.DoesNotContain("..", safe.Split('/'));
        });

    [Fact]
    public void Every_folder_somebody_chose_is_tidied_or_refused() =>
        Tricky.Sample(folder =>
        {
            var thrown = Record.Exception(() =>
            {
                var tidy = DirectoryLabel.MustBeSound(folder);
                Assert.Equal(tidy, DirectoryLabel.MustBeSound(tidy));
                Assert.All(tidy.Split('/'), step => Assert.NotEqual("..", step));
            });
            Assert.True(thrown is null or RepositoryException { Error: RepositoryError.BadRequest }, thrown?.ToString());
        });

    [Theory]
    [InlineData("photo_\u202Egpj.exe", "U+202E", 7)]
    [InlineData("\u2066a.txt", "U+2066", 1)]
    [InlineData("a\u0007.txt", "U+0007", 2)]
    [InlineData("a\u009F.txt", "U+009F", 2)]
    [InlineData("a\u200Bb.txt", "U+200B", 2)]
    [InlineData("a\u2028b.txt", "U+2028", 2)]
    [InlineData("😀\uFEFF.txt", "U+FEFF", 2)]
    [InlineData("a\U000E0041.txt", "U+E0041", 2)]
    public void Names_with_characters_nobody_sees_are_refused_and_said(string name, string character, int place)
    {
        var said =
            $"cannot contain control characters or invisible characters that change how it reads. Remove {character} (character {place}).";

        Assert.Equal($"File Name {said}", Assert.Throws<RepositoryException>(() => FileLabel.MustBeSound(name)).Message);
        Assert.Equal(
            $"Directory Name {said}",
            Assert.Throws<RepositoryException>(() => DirectoryLabel.MustBeSound(name)).Message
        );
    }

    [Fact]
    public void Names_sent_and_names_in_archives_lose_characters_nobody_sees()
    {
        Assert.Equal("photo__gpj.exe", FileLabel.FromUpload("photo_\u202Egpj.exe"));
        Assert.Equal("photo__gpj.exe", FileLabel.FromArchive("photo_\u202Egpj.exe"));
        Assert.Equal("a__b", FromArchive("a\u2066\u200Bb"));
    }

    [Theory]
    [InlineData("می\u200Cخواهم.txt")]
    [InlineData("ක්\u200Dෂ.txt")]
    [InlineData("👩\u200D🔬.png")]
    public void Names_keep_the_joiners_their_scripts_need(string name)
    {
        Assert.Equal(name, FileLabel.MustBeSound(name));
        Assert.Equal(name, FileLabel.FromUpload(name));
    }

    [Theory]
    [InlineData("U\u0308bung/a")]
    [InlineData("5 – 10 °C/Noor’s €")]
    [InlineData("2020—2021/😀 👩\u200D🔬")]
    [InlineData("हिन्दी")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("ක්\u200Dෂ")]
    public void Folders_keep_the_marks_and_joiners_their_scripts_need(string folder)
    {
        Assert.Equal(folder, DirectoryLabel.MustBeSound(folder));
        Assert.Equal(folder, FromArchive(folder));
    }

    [Fact]
    public void Folders_keep_the_signs_that_are_safe()
    {
        const string folder = "mwe/state=MA/a,b@c+d~e!f'g (h) [i]";
        Assert.Equal(folder, DirectoryLabel.MustBeSound(folder));
        Assert.Equal(folder, FromArchive(folder));
    }

    [Theory]
    [InlineData("a\\b", "\\", 2)]
    [InlineData("😀:b", ":", 2)]
    public void A_refused_name_is_told_its_culprit(string name, string character, int place) =>
        Assert.Equal(
            "File Name cannot contain any of the following characters:  / : * ? \" < > | ; # \\ . "
                + $"Remove {character} (character {place}).",
            Assert.Throws<RepositoryException>(() => FileLabel.MustBeSound(name)).Message
        );

    [Theory]
    [InlineData("a&b", "&", 2)]
    [InlineData("a/b*", "*", 4)]
    [InlineData("a/\U000F0000", "\U000F0000", 3)]
    public void A_refused_folder_is_told_its_culprit_and_what_is_allowed(string folder, string character, int place) =>
        Assert.Equal(
            $"Directory Name cannot contain invalid characters. Remove {character} (character {place}). Valid characters are letters, "
                + "digits, ' ' (white space) and _ - . ( ) [ ] = , @ + ~ ! '; folders are parted by / or \\.",
            Assert.Throws<RepositoryException>(() => DirectoryLabel.MustBeSound(folder)).Message
        );

    [Fact]
    public void A_name_sent_is_shortened_up_to_a_limit_and_refused_beyond()
    {
        var longest = new string('n', FileLabel.MaxUploadedLength - 4) + ".txt";

        Assert.Equal(FileLabel.MaxLength, FileLabel.FromUpload(longest).Length);
        Assert.Equal(FileLabel.MaxLength, FileLabel.FromUpload("folder/" + longest).Length);
        Assert.Equal(FileLabel.MaxLength, FileLabel.FromArchive("n" + longest).Length);
        Assert.Equal(
            "The name of the uploaded file has 1001 characters; at most 1000 are taken. Rename the file and upload it again.",
            Assert.Throws<RepositoryException>(() => FileLabel.FromUpload("n" + longest)).Message
        );
        Assert.Equal(
            "File Name must be at most 255 characters.",
            Assert.Throws<RepositoryException>(() => FileLabel.MustBeSound("n" + longest)).Message
        );
        Assert.Equal(
            "Directory Name must be at most 1000 characters.",
            Assert.Throws<RepositoryException>(() => DirectoryLabel.MustBeSound("n" + longest)).Message
        );
    }

    [Fact]
    public void A_description_has_a_longest_length()
    {
        var longest = new string('d', FileDescriptionText.MaxLength);

        Assert.Equal(longest, FileDescriptionText.MustBeSound(longest));
        Assert.Null(FileDescriptionText.MustBeSound(null));
        Assert.Equal(
            "The description of a file must be at most 100000 characters; this one has 100001.",
            Assert.Throws<RepositoryException>(() => FileDescriptionText.MustBeSound(longest + "d")).Message
        );
    }

    [Fact]
    public void A_free_name_is_free() =>
        Gen.Select(Pick.Of("a", "a.txt", ".hidden", "a.b.c"), Gen.Int[0, 30])
            .Sample(
                (label, count) =>
                {
                    var taken = new HashSet<string>(StringComparer.Ordinal);
                    for (var i = 0; i <= count; i++)
                    {
                        Assert.True(taken.Add(FileLabel.Free(label, taken.Contains)));
                    }
                }
            );

    [Theory]
    [InlineData("a.txt", "", "a.txt")]
    [InlineData("a.txt", "a.txt", "a-1.txt")]
    [InlineData("a.txt", "a.txt a-1.txt a-2.txt", "a-3.txt")]
    [InlineData("a.b.csv", "a.b.csv", "a.b-1.csv")]
    [InlineData("plain", "plain", "plain-1")]
    [InlineData(".hidden", ".hidden", ".hidden-1")]
    public void A_taken_name_gets_the_first_free_number_before_its_extension(string label, string taken, string free) =>
        Assert.Equal(free, FileLabel.Free(label, taken.Split(' ').Contains));

    [Fact]
    public void What_is_just_long_enough_stays_as_it_is()
    {
        var label = new string('n', FileLabel.MaxLength - 4) + ".txt";
        Assert.Equal(label, FileLabel.FromUpload(label));
        Assert.Equal(label, FileLabel.MustBeSound(label));

        var folder = new string('f', DirectoryLabel.MaxLength);
        Assert.Equal(folder, DirectoryLabel.MustBeSound(folder));
        Assert.Equal(folder, FromArchive(folder));
    }

    [Theory]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public void A_short_ending_is_kept_when_a_name_is_shortened(int letters, bool kept)
    {
        var ending = '.' + new string('e', letters);
        Assert.Equal(kept, FileLabel.FromUpload(new string('n', 300) + ending).EndsWith(ending, StringComparison.Ordinal));
    }

    [Fact]
    public void Steps_that_lead_nowhere_go_from_a_folder() => Assert.Equal("a/b/c", DirectoryLabel.MustBeSound("/a/./b//c\\. /"));

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

    private static string FromArchive(string folder) =>
        DirectoryLabel.Shortened(string.Join('/', DirectoryLabel.StepsFromArchive(folder).Select(DirectoryLabel.SafeStep)), 0);
}
