/**
 * Short Vietnamese words for first passwords, all different when their marks are taken off: phones and some Vietnamese
 * keyboards cannot type marks into a password field, so a passphrase is shown and typed without them. Words that read as
 * an insult or a vulgarity without their marks are left out: a slip is handed to a secretary.
 */
export const PASSPHRASE_WORDS: readonly string[] = `
núi sông biển đồi rừng suối ruộng vườn đồng đường phố làng bản xóm thôn cầu bến trường lớp nhà cửa mái tường sàn bếp
giếng cổng rào ngõ hẻm lúa gạo đậu lạc vừng mía chè cà phê tiêu điều dừa chuối xoài mít ổi quýt táo lê mận đào hồng
vải nhãn bầu bí mướp cải muống dền ngót cần hành tỏi gừng nghệ riềng sả ớt húng quế tía tô giới lá rễ thân cành quả
hạt mầm chồi gốc trâu bò gà vịt ngỗng mèo ngựa dê cừu thỏ hổ báo gấu hươu sóc nhím cáo chồn rái cò vạc sếu én sáo
vẹt bàng tôm ốc mực bạch tuộc sứa hến sò rùa ếch nhái rắn tằm kiến chuồn muỗi nhện mưa nắng gió mây sấm chớp sương
tuyết lạnh nóng ấm mát khô ướt trời đất trăng sáng chiều trưa sớm xuân hạ năm tháng ngày phút giây tuần đỏ vàng tím
nâu xám hường lục chàm bạc một bốn sáu bảy chín trăm nghìn triệu tỷ nửa cặp ăn uống thức đứng ngồi chạy nhảy bơi trèo
bước lội cười nói nhìn ngửi nếm đọc viết vẽ đàn trống kèn nhị chiêng cày bừa gặt hái tưới nhổ ươm phơi giã sảy đếm ghế
giường chăn gối nến quạt bát thìa dĩa chảo chén cốc bình lọ thúng mủng rổ rá giần cuốc xẻng liềm rìu kìm kéo chỉ áo
quần váy mũ nón dép tất khăn túi ví sách vở bút thước phấn ảnh thư tàu thuyền bè phà bãi chài bánh lái còi ông bà chú
mợ thím cháu chắt chồng thầy trò khách người lính tóc trán mũi miệng môi răng má cằm lưng bụng xương máu ngón thương
yêu quý mến gặp hỏi đáp biết hiểu học dạy nghĩ giúp góp sẻ gửi tặng biếu trả mượn hiền khéo siêng thật khỏe mạnh thấp
ngắn rộng hẹp mỏng nhẹ tròn vuông phẳng nhọn cứng mềm giòn đắng nhạt bùi béo thơm bún xôi mứt chả lẩu xào luộc nướng
hấp giấm trứng thịt vịnh kênh thác ghềnh vách cồn gò mỏm cát sỏi đá phù thép sắt kẽm thiếc nhôm vôi gạch măng trúc
sến nghiến trắc thông tùng liễu phượng súng huệ cúc đơn dược chướng khói củi nước nguồn mạch giọt tết hè quốc đình
chùa miếu thành lũy hào vòng khuyên gương bóng vật lông trên dưới trước giữa ngoài gần phải trái tây tốt trẻ vừa thiếu
thừa nhiều ít khóa chốt nắp vành giữ buông xách gánh ôm khâu thêu dệt vá ghép cuộn tháo lắp xây quét giặt sườn nếp tẻ
cốm rơm kiềng tiến lùi vượt vào lên chuẩn đích mốc hàng cột nấc tiếng vần truyện sử toán hóa lý nhạc kịch kể ngẩng
ngọc cương thạch phách sập khánh sênh quầy tiệm giáo mác nỏ khiên giáp luồng vầu guột chích chòe khướu yến phụng hạc
trĩ chép lươn chạch nục trích hàu vẹm nghêu thêm bớt lọc kiếm nghiệm hân thơi ruốc thính tóp khoáng quặng phên giậu xà
phật xiêm khế gấc lựu nụ búp gié lạch rạch khuôn triện thẻ phiếu tập nghiệp việc chuyện phòng giống loài nhánh ngành
rẫy lượt phiên kỳ đợt tiệc miến mì hủ nuôi thả thiên rộn rực ngát mênh mượt thắm biếc rợp kiêu nghĩa tín khúc đoạn bức
chiếc quyển
`
  .trim()
  .split(/\s+/);
