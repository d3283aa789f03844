package vn.bodua.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Reading sentences into statements")
class ReadingSentencesTest {

    private static final String HEAD = "Báo cáo tình hình kinh tế tập thể tỉnh Quảng Ninh 6 tháng đầu năm 2019\n\n";

    private static java.util.List<String> lines(String body) {
        return GoldTexts.lines(HEAD + body);
    }

    @Nested
    @DisplayName("Numbers")
    class Numbers {

        @Test
        @DisplayName("multipliers, ranges, leading zeros and nouns that touch the digits are understood")
        void forms() {
            assertThat(lines(
                            "Toàn tỉnh thành lập mới 05HTX. Thu nhập bình quân của lao động từ 4- 5 triệu đồng/người/tháng."
                                    + " Tổng số thành viên là 97 nghìn người. Tổng vốn điều lệ trên 1.320,3 tỷ đồng."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | coop.new | value | 5 | HTX | exact | -",
                            "Quảng Ninh | 2019-H1 | coop.income_worker | value | 4000000..5000000 | VND/người/tháng | range | -",
                            "Quảng Ninh | 2019-H1 | coop.members | value | 97000 | người | exact | -",
                            "Quảng Ninh | 2019-H1 | coop.charter_capital | value | 1320300000000 | VND | over | -");
        }

        @Test
        @DisplayName("a comma before three digits stays decimal")
        void comma() {
            assertThat(lines("Tổng vốn điều lệ đạt 717,716 tỷ đồng."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | coop.charter_capital | value | 717716000000 | VND | exact | -");
        }

        @Test
        @DisplayName("dates, documents, ordinals, rounds, view counts and other sectors are no statements")
        void others() {
            assertThat(
                            lines(
                                    "Ngày 26/6/2019, thực hiện Kết luận số 70-KL/TW ngày 09/3/2019 và Công văn số 63/LMHTXVN-CSPT,"
                                            + " Đại hội lần thứ 6, nhiệm kỳ 2020-2025, có 02 đợt thi đua, 12 sở, ngành và 35.685 hộ kinh doanh cá thể."))
                    .isEmpty();
        }

        @Test
        @DisplayName("a count that only says whom the next figure is about is not counted again")
        void references() {
            assertThat(lines("Toàn tỉnh có 479 HTX. Trong 479 HTX nói trên có 300 HTX nông nghiệp."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | coop.count | value | 479 | HTX | exact | -",
                            "Quảng Ninh | 2019-H1 | coop.count[agriculture] | value | 300 | HTX | exact | -");
        }

        @Test
        @DisplayName("help given to some cooperatives is no count of cooperatives")
        void helped() {
            assertThat(lines("Liên minh HTX tỉnh đã hỗ trợ 30 HTX tham gia các lớp học."))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("Comparisons")
    class Comparisons {

        @Test
        @DisplayName("more and less, in numbers and in percent, belong to the figure before and to the base named")
        void changes() {
            assertThat(
                            lines(
                                    "Toàn tỉnh thành lập mới 69 HTX, tăng 12 HTX so với cùng kỳ; doanh thu đạt 350 tỷ đồng, bằng 54,5% so với cùng kỳ năm 2018."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | coop.new | value | 69 | HTX | exact | -",
                            "Quảng Ninh | 2019-H1 | coop.new | change | 12 | HTX | exact | 2018-H1",
                            "Quảng Ninh | 2019-H1 | coop.revenue | value | 350000000000 | VND | exact | -",
                            "Quảng Ninh | 2019-H1 | coop.revenue | change_percent | -45.5 | % | exact | 2018-H1");
        }

        @Test
        @DisplayName("a plan is met, or exceeded by so much")
        void plans() {
            assertThat(lines("Toàn tỉnh thành lập mới 69 HTX, đạt 115% kế hoạch năm."))
                    .contains("Quảng Ninh | 2019-H1 | coop.new | plan_percent | 115 | % | exact | 2019");
            assertThat(lines("Toàn tỉnh thành lập mới 69 HTX, vượt 20% kế hoạch."))
                    .contains("Quảng Ninh | 2019-H1 | coop.new | plan_percent | 120 | % | exact | 2019");
        }

        @Test
        @DisplayName("twice as many is a hundred percent more, three times two hundred")
        void times() {
            assertThat(lines("Số HTX là 600 HTX, tăng gần gấp đôi so với năm 2016."))
                    .contains("Quảng Ninh | 2019-H1 | coop.count | change_percent | 100 | % | under | 2016");
            assertThat(lines("Doanh thu đạt 600 tỷ đồng, tăng 3 lần so với năm 2016."))
                    .contains("Quảng Ninh | 2019-H1 | coop.revenue | change_percent | 200 | % | exact | 2016");
        }

        @Test
        @DisplayName("a share belongs to the count beside it, a rate without a count is a value of its own")
        void shares() {
            assertThat(lines("Có 301 HTX hoạt động có hiệu quả, chiếm 44,5%."))
                    .contains("Quảng Ninh | 2019-H1 | coop.effective | share | 44.5 | % | exact | -");
            assertThat(lines("Đến nay, 85% HTX hoạt động hiệu quả."))
                    .containsExactly("Quảng Ninh | 2019-H1 | coop.effective_share | value | 85 | % | exact | -");
        }

        @Test
        @DisplayName("the figure of a year before in brackets is the earlier period's value")
        void earlier() {
            assertThat(lines("Toàn tỉnh thành lập mới được 19 HTX (cùng kỳ: 14 HTX), đạt 95% kế hoạch năm – 20 HTX."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | coop.new | value | 19 | HTX | exact | -",
                            "Quảng Ninh | 2018-H1 | coop.new | value | 14 | HTX | exact | -",
                            "Quảng Ninh | 2019-H1 | coop.new | plan_percent | 95 | % | exact | 2019",
                            "Quảng Ninh | 2019 | coop.new | target | 20 | HTX | exact | -");
        }
    }

    @Nested
    @DisplayName("Inheritance")
    class Inheritance {

        @Test
        @DisplayName("parts take indicator and period of the total that they split")
        void parts() {
            assertThat(
                            lines(
                                    "Toàn tỉnh thành lập mới 11 HTX, gồm 8 HTX nông nghiệp, 1 HTX giao thông vận tải và 2 HTX xây dựng."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | coop.new | value | 11 | HTX | exact | -",
                            "Quảng Ninh | 2019-H1 | coop.new[agriculture] | value | 8 | HTX | exact | -",
                            "Quảng Ninh | 2019-H1 | coop.new[transport] | value | 1 | HTX | exact | -",
                            "Quảng Ninh | 2019-H1 | coop.new[construction] | value | 2 | HTX | exact | -");
        }

        @Test
        @DisplayName("what is said after a row holds for all of it, each in its own family")
        void rows() {
            assertThat(lines("Toàn tỉnh có 67 HTX, 1 liên hiệp HTX và 35 tổ hợp tác được thành lập mới."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | coop.new | value | 67 | HTX | exact | -",
                            "Quảng Ninh | 2019-H1 | union.new | value | 1 | liên hiệp HTX | exact | -",
                            "Quảng Ninh | 2019-H1 | group.new | value | 35 | THT | exact | -");
        }

        @Test
        @DisplayName("a list of places switches the unit item by item, \"mỗi huyện\" gives every place a figure")
        void places() {
            assertThat(
                            lines(
                                    "Toàn tỉnh thành lập mới 9 HTX (Hạ Long 3; Cẩm Phả: 2; các huyện Tiên Yên, Ba Chẽ mỗi huyện 2 HTX)."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | coop.new | value | 9 | HTX | exact | -",
                            "Hạ Long | 2019-H1 | coop.new | value | 3 | HTX | exact | -",
                            "Cẩm Phả | 2019-H1 | coop.new | value | 2 | HTX | exact | -",
                            "Tiên Yên | 2019-H1 | coop.new | value | 2 | HTX | exact | -",
                            "Ba Chẽ | 2019-H1 | coop.new | value | 2 | HTX | exact | -");
        }

        @Test
        @DisplayName("members and capital of cooperatives just founded are figures of their own")
        void newCoops() {
            assertThat(lines("Toàn tỉnh có 15 HTX đăng ký mới với 130 thành viên."))
                    .contains("Quảng Ninh | 2019-H1 | coop.members_new[new_coops] | value | 130 | người | exact | -");
        }

        @Test
        @DisplayName("a sub-group that is the subject keeps all figures of its clause, not of the next")
        void subgroups() {
            assertThat(
                            lines(
                                    "HTX nông nghiệp thu về 125 tỷ đồng, thu nhập bình quân 3 triệu đồng/người/tháng; tổng vốn điều lệ 90 tỷ đồng."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | coop.revenue[agriculture] | value | 125000000000 | VND | exact | -",
                            "Quảng Ninh | 2019-H1 | coop.income_worker[agriculture] | value | 3000000 | VND/người/tháng | exact | -",
                            "Quảng Ninh | 2019-H1 | coop.charter_capital | value | 90000000000 | VND | exact | -");
        }
    }

    @Nested
    @DisplayName("Periods and promises")
    class Periods {

        @Test
        @DisplayName("what is still to come is a target of the period in which it is due")
        void targets() {
            assertThat(lines("6 tháng cuối năm 2019, tỉnh phấn đấu thành lập mới 40 HTX."))
                    .containsExactly("Quảng Ninh | 2019-H2 | coop.new | target | 40 | HTX | exact | -");
            assertThat(lines("Toàn tỉnh thành lập mới 69 HTX; từ nay đến hết năm, dự kiến có thêm 8 HTX nông nghiệp."))
                    .contains("Quảng Ninh | 2019-H2 | coop.new[agriculture] | target | 8 | HTX | estimate | -");
        }

        @Test
        @DisplayName("a state at the end of the report's period takes its code, another date stays as printed")
        void states() {
            assertThat(lines("Tính đến tháng 6/2019, toàn tỉnh có 570 HTX."))
                    .containsExactly("Quảng Ninh | 2019-H1 | coop.count | value | 570 | HTX | exact | -");
            assertThat(lines("Đến tháng 5/2019, toàn tỉnh có 560 HTX."))
                    .containsExactly("Quảng Ninh | 2019-05 | coop.count | value | 560 | HTX | exact | -");
        }

        @Test
        @DisplayName("a headline that repeats a figure of the body gives nothing")
        void headline() {
            assertThat(
                            GoldTexts.lines(
                                    "Quảng Ninh: 6 tháng đầu năm 2019 thành lập mới gần 70 HTX\n\nToàn tỉnh thành lập mới 69 HTX."))
                    .containsExactly("Quảng Ninh | 2019-H1 | coop.new | value | 69 | HTX | exact | -");
        }
    }

    @Nested
    @DisplayName("Other wordings")
    class OtherWordings {

        @Test
        @DisplayName("a comparison may stand before its number, with the base between")
        void comparedBefore() {
            assertThat(lines("Tổng số HTX lên 570 HTX, nhiều hơn cùng kỳ năm 2018 là 22 HTX."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | coop.count | value | 570 | HTX | exact | -",
                            "Quảng Ninh | 2019-H1 | coop.count | change | 22 | HTX | exact | 2018-H1");
            assertThat(lines("So với cuối năm 2018, toàn tỉnh tăng 15 HTX."))
                    .containsExactly("Quảng Ninh | 2019-H1 | coop.count | change | 15 | HTX | exact | 2018");
        }

        @Test
        @DisplayName("brackets tell the same figure a year before, or planned, of money and courses too")
        void brackets() {
            assertThat(
                            lines(
                                    "Doanh thu đạt 350 tỷ đồng (cùng kỳ năm 2018: 300 tỷ đồng). Toàn tỉnh mở 30 lớp (kế hoạch: 40 lớp)."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | coop.revenue | value | 350000000000 | VND | exact | -",
                            "Quảng Ninh | 2018-H1 | coop.revenue | value | 300000000000 | VND | exact | -",
                            "Quảng Ninh | 2019-H1 | training.courses | value | 30 | lớp | exact | -",
                            "Quảng Ninh | 2019 | training.courses | target | 40 | lớp | exact | -");
        }

        @Test
        @DisplayName("a sentence may open with the earlier period, and come back with \"đến nay\"")
        void earlierPeriod() {
            assertThat(lines("Cùng kỳ năm 2018, toàn tỉnh thành lập mới 44 HTX."))
                    .containsExactly("Quảng Ninh | 2018-H1 | coop.new | value | 44 | HTX | exact | -");
            assertThat(lines("Năm 2018 có 550 HTX; đến nay có 570 HTX."))
                    .containsExactly(
                            "Quảng Ninh | 2018 | coop.count | value | 550 | HTX | exact | -",
                            "Quảng Ninh | 2019-H1 | coop.count | value | 570 | HTX | exact | -");
        }

        @Test
        @DisplayName("products of the cooperatives are a part of the programme's, and its stars are parts of them")
        void products() {
            assertThat(lines("Tỉnh cấp chứng nhận OCOP cho 61 sản phẩm, trong đó các HTX góp 50 sản phẩm."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | ocop.new | value | 61 | sản phẩm | exact | -",
                            "Quảng Ninh | 2019-H1 | ocop.new[coop] | value | 50 | sản phẩm | exact | -");
            assertThat(lines("Toàn tỉnh có 45 sản phẩm OCOP của HTX, trong đó 30 sản phẩm 3 sao, 15 sản phẩm 4 sao."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | ocop.count[coop] | value | 45 | sản phẩm | exact | -",
                            "Quảng Ninh | 2019-H1 | ocop.count[coop+star_3] | value | 30 | sản phẩm | exact | -",
                            "Quảng Ninh | 2019-H1 | ocop.count[coop+star_4] | value | 15 | sản phẩm | exact | -");
            assertThat(lines("HTX đã có 120 sản phẩm OCOP, chiếm 76,9% số sản phẩm OCOP của tỉnh."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | ocop.count[coop] | value | 120 | sản phẩm | exact | -",
                            "Quảng Ninh | 2019-H1 | ocop.count[coop] | share | 76.9 | % | exact | -");
        }

        @Test
        @DisplayName("cooperatives, unions and credit funds counted together are one figure, however joined")
        void together() {
            assertThat(lines("Đang hoạt động có 337 HTX, liên hiệp HTX, quỹ tín dụng nhân dân."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | coop.active[with_unions_and_credit_funds] | value | 337 | HTX | exact | -");
        }

        @Test
        @DisplayName("a percent of things without their count is a rate, whatever the verb")
        void rates() {
            assertThat(lines("Ước 100% HTX của tỉnh chuyển đổi xong theo Luật HTX năm 2012."))
                    .containsExactly("Quảng Ninh | 2019-H1 | coop.converted_share | value | 100 | % | estimate | -");
            assertThat(lines("90% cán bộ quản lý HTX dự lớp bồi dưỡng nghiệp vụ."))
                    .containsExactly("Quảng Ninh | 2019-H1 | training.managers_share | value | 90 | % | exact | -");
        }

        @Test
        @DisplayName("to build models is no building trade, a province's name no electricity, a size class no figure")
        void noParts() {
            assertThat(lines("Tỉnh phấn đấu cùng các sở, ngành xây dựng 3 - 5 mô hình HTX theo chuỗi giá trị."))
                    .containsExactly("Quảng Ninh | 2019-H1 | model.value_chain | target | 3..5 | mô hình | range | -");
            assertThat(lines("Tỉnh Điện Biên có 312 HTX."))
                    .containsExactly("Điện Biên | 2019-H1 | coop.count | value | 312 | HTX | exact | -");
            assertThat(lines("Toàn tỉnh có 120 HTX dưới 10 lao động."))
                    .containsExactly("Quảng Ninh | 2019-H1 | coop.count[labour_lt10] | value | 120 | HTX | exact | -");
        }

        @Test
        @DisplayName("the grantor of a clause holds for its collectives and its persons, not for the next clause")
        void grantors() {
            assertThat(
                            lines(
                                    "Bằng khen của Liên minh HTX Việt Nam được trao cho 6 tập thể, 4 cá nhân; bằng khen của Chủ tịch UBND tỉnh được trao cho 5 tập thể, 2 cá nhân."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | award.merit[alliance_central+collective] | value | 6 | bằng khen | exact | -",
                            "Quảng Ninh | 2019-H1 | award.merit[alliance_central+individual] | value | 4 | bằng khen | exact | -",
                            "Quảng Ninh | 2019-H1 | award.merit[collective+province_committee] | value | 5 | bằng khen | exact | -",
                            "Quảng Ninh | 2019-H1 | award.merit[individual+province_committee] | value | 2 | bằng khen | exact | -");
        }

        @Test
        @DisplayName("who signs up where a fair is told of goes to the fair, and its goods are told by kind")
        void fairs() {
            assertThat(
                            lines(
                                    "Chuẩn bị cho hội chợ, tỉnh có 61 HTX ghi tên tham gia, mang theo 112 mặt hàng. Nông sản, thực phẩm chiếm 90% số mặt hàng."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | fair.coops | value | 61 | HTX | exact | -",
                            "Quảng Ninh | 2019-H1 | fair.goods | value | 112 | mặt hàng | exact | -",
                            "Quảng Ninh | 2019-H1 | fair.goods[agri_food] | share | 90 | % | exact | -");
        }

        @Test
        @DisplayName("the alliance takes in members of its own, an online meeting is the whole country's")
        void alliance() {
            assertThat(lines("Liên minh kết nạp thêm 5 thành viên."))
                    .containsExactly("Quảng Ninh | 2019-H1 | alliance.members_new | value | 5 | đơn vị | exact | -");
            assertThat(lines("Hội nghị được nối tới 10 điểm cầu trên cả nước. Toàn tỉnh có 570 HTX."))
                    .containsExactly(
                            "Cả nước | 2019-H1 | meeting.sites | value | 10 | điểm cầu | exact | -",
                            "Quảng Ninh | 2019-H1 | coop.count | value | 570 | HTX | exact | -");
        }

        @Test
        @DisplayName("lists by place may be of money and of rates")
        void placesOfMoney() {
            assertThat(lines("Doanh thu đạt 250 tỷ đồng, trong đó Hạ Long 120 tỷ đồng; huyện Ba Chẽ: 30 tỷ đồng."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | coop.revenue | value | 250000000000 | VND | exact | -",
                            "Hạ Long | 2019-H1 | coop.revenue | value | 120000000000 | VND | exact | -",
                            "Ba Chẽ | 2019-H1 | coop.revenue | value | 30000000000 | VND | exact | -");
            assertThat(lines("Tỷ lệ HTX hoạt động hiệu quả: huyện Tiên Yên 85%; huyện Ba Chẽ 70%."))
                    .containsExactly(
                            "Tiên Yên | 2019-H1 | coop.effective_share | value | 85 | % | exact | -",
                            "Ba Chẽ | 2019-H1 | coop.effective_share | value | 70 | % | exact | -");
        }

        @Test
        @DisplayName("some that are not counted tell nothing of all")
        void some() {
            assertThat(lines("Nhiều HTX có doanh thu trên 10 tỷ đồng/năm.")).isEmpty();
        }

        @Test
        @DisplayName("loans are the fund's that the paragraph names, of a bank they are none")
        void loans() {
            assertThat(lines("Quỹ hỗ trợ phát triển HTX đã cho vay 12 dự án; dư nợ đến nay là 25 tỷ đồng."))
                    .containsExactly(
                            "Quảng Ninh | 2019-H1 | support_fund.projects | value | 12 | dự án | exact | -",
                            "Quảng Ninh | 2019-H1 | support_fund.outstanding | value | 25000000000 | VND | exact | -");
            assertThat(lines("Ngân hàng thương mại có dư nợ 850 tỷ đồng.")).isEmpty();
        }

        @Test
        @DisplayName("the path through the pages of a site is no headline")
        void breadcrumb() {
            assertThat(GoldTexts.read("Trang chủ » Kinh tế » Hợp tác xã\n\n" + HEAD + "Toàn tỉnh có 570 HTX.")
                            .title())
                    .isEqualTo(HEAD.strip());
        }
    }

    @Nested
    @DisplayName("Any writing of the same text")
    class Writings {

        private static final String BODY =
                "Toàn tỉnh có 570 hợp tác xã, trong đó 380 HTX nông nghiệp; thuỷ sản 12 HTX.";

        @Test
        @DisplayName("decomposed letters read as composed ones")
        void decomposed() {
            assertThat(GoldTexts.lines(Normalizer.normalize(HEAD + BODY, Normalizer.Form.NFD)))
                    .isEqualTo(lines(BODY));
        }

        @Test
        @DisplayName("full and short names, old and new tone marks and stray blanks read alike")
        void spellings() {
            assertThat(lines("Toàn  tỉnh có 570 HTX , trong đó 380 hợp tác xã nông nghiệp; thủy sản 12 HTX."))
                    .isEqualTo(lines(BODY))
                    .hasSize(3);
        }

        @Test
        @DisplayName("the words that gave unit, period and indicator are kept as evidence")
        void evidence() {
            Statement statement = GoldTexts.read(HEAD + "Toàn tỉnh thành lập mới 69 HTX.")
                    .statements()
                    .getFirst();
            assertThat(statement.evidence().unitWords()).isEqualTo("Quảng Ninh");
            assertThat(statement.evidence().periodWords()).isEqualTo("6 tháng đầu năm 2019");
            assertThat(statement.evidence().indicatorWords()).isEqualTo("thành lập mới");
        }
    }
}
